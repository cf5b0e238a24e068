extension Password {
    /// Kept for an account that has none: no password gives it, and looking costs what looking at a real one does.
    static let none =
        "$argon2id$v=19$m=19456,t=2,p=1$a2hvbmdjb21hdGtoYXU$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
}
