// Whoever imports Redio sees the values and settings that its own API speaks of. Of RedioTransport only these: its
// EventLoop and Endpoint are names that other modules have too.
@_exported public import RESP
@_exported public import RedioURL

@_exported public import struct RedioTransport.TLSConfiguration
@_exported public import struct RedioTransport.TransportError
@_exported public import struct RedioTransport.TransportOptions
