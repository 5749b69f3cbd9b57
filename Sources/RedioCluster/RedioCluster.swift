// What the module's own declarations are made of, for a program that imports it alone.
@_exported public import Redio
