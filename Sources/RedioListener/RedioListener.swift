@_exported public import RedioTransport
