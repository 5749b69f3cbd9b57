@_exported public import Redio
