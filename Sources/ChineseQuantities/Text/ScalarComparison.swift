/// Lets scalars be compared and matched by the character they stand for.
@inline(__always)
func ~= (character: Unicode.Scalar, scalar: UInt32) -> Bool {
    character.value == scalar
}

@inline(__always)
func == (scalar: UInt32, character: Unicode.Scalar) -> Bool {
    scalar == character.value
}

@inline(__always)
func != (scalar: UInt32, character: Unicode.Scalar) -> Bool {
    scalar != character.value
}
