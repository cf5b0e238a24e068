/// A paper to send: a small PDF that says what it is for.
enum SamplePaper {
    static let pdf = Array(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
        % a sample for measuring
        xref
        0 1
        0000000000 65535 f\u{20}
        trailer<</Size 4/Root 1 0 R>>
        startxref
        210
        %%EOF

        """.utf8)
}
