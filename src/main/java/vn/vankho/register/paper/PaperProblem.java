package vn.vankho.register.paper;

/// What is wrong with a row of a paper book.
///
/// @param row from 1, counted through all sheets of the file; 0 for the file as a whole
/// @param blocks whether nothing of the file can be taken over until it is mended
public record PaperProblem(int row, String sentence, boolean blocks) {

    public static PaperProblem blocking(int row, String sentence) {
        return new PaperProblem(row, sentence, true);
    }

    static PaperProblem remark(int row, String sentence) {
        return new PaperProblem(row, sentence, false);
    }
}
