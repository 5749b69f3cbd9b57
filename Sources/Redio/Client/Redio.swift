// Re-exports what Redio's public declarations use. Of RedioTransport only three types: other modules also have types
// named EventLoop and Endpoint.
@_exported public import RESP
@_exported public import RedioURL

@_exported public import struct RedioTransport.TLSConfiguration
@_exported public import struct RedioTransport.TransportError
@_exported public import struct RedioTransport.TransportOptions
