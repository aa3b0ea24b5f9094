package vn.vankho.search;

/// What results can be narrowed by, each with the number of documents for every value.
public enum FacetName {
    YEAR("Năm", IndexFields.YEAR),
    TYPE("Tên loại", IndexFields.TYPE),
    ISSUER("Cơ quan ban hành", IndexFields.ISSUER),
    AREA("Lĩnh vực", IndexFields.TOPIC),
    SIGNER("Người ký", IndexFields.SIGNER),
    ORIGIN("Nguồn", IndexFields.ORIGIN);

    private final String label;
    private final String indexField;

    FacetName(String label, String indexField) {
        this.label = label;
        this.indexField = indexField;
    }

    public String label() {
        return label;
    }

    /// The field of the index that holds it.
    String indexField() {
        return indexField;
    }
}
