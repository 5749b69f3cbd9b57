// Whoever imports Redio sees the values and settings that its own API speaks of.
@_exported public import RESP
@_exported public import RedioURL
