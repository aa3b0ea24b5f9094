package vn.vankho.intake.layout;

import org.docx4j.wml.PPr;

/// The indents of a paragraph, in twips. @param firstLine negative where the line hangs out
record Indents(int left, int right, int firstLine) {

    static Indents of(PPr look) {
        var indent = look.getInd();
        if (indent == null) {
            return new Indents(0, 0, 0);
        }
        int hanging = Looks.number(indent.getHanging());
        return new Indents(
                Looks.number(indent.getLeft()),
                Looks.number(indent.getRight()),
                hanging > 0 ? -hanging : Looks.number(indent.getFirstLine()));
    }

    int both() {
        return left + right;
    }
}
