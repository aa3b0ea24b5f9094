package vn.vankho.intake.format;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import vn.vankho.intake.format.RtfGroup.Beside;
import vn.vankho.intake.format.RtfGroup.Place;

/// Follows the groups of an RTF file and writes what is shown. Labels of lists stand in the file
/// as text; properties of styles are repeated at each place, so only fonts are looked up.
final class RtfText implements RtfTokens.Listener {

    private static final int DEEPEST = 2000;

    /// What is told in no text: pictures, styles, data.
    private static final Set<String> SILENT =
            Set.of(
                    "colortbl",
                    "stylesheet",
                    "info",
                    "pict",
                    "listtable",
                    "listoverridetable",
                    "rsidtbl",
                    "generator",
                    "themedata",
                    "colorschememapping",
                    "latentstyles",
                    "datastore",
                    "nonshppict",
                    "xmlnstbl",
                    "bkmkstart",
                    "bkmkend",
                    "filetbl",
                    "revtbl",
                    "shprslt",
                    "annotation",
                    "atnid",
                    "atnauthor",
                    "falt",
                    "panose",
                    "pntxta",
                    "pntxtb",
                    "pnseclvl",
                    "userprops",
                    "docvar",
                    "sp",
                    "xe",
                    "tc",
                    "objdata",
                    "ftnsep",
                    "ftnsepc",
                    "nonesttables",
                    "aftnsep");

    private static final Set<String> AT_END =
            Set.of(
                    "header",
                    "headerl",
                    "headerr",
                    "headerf",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf",
                    "footnote");

    /// Groups that are read although they are marked as optional.
    private static final Set<String> KNOWN =
            Set.of("shpinst", "shptxt", "ud", "fldinst", "footnote", "nesttableprops");

    private final TextFlow flow;
    private final RtfFonts fonts = new RtfFonts();
    private final Fields fields = new Fields();
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final Deque<RtfTable> tables = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private RtfGroup group = new RtfGroup();
    private int defaultFont;

    /// Whether a section has ended and nothing followed yet.
    private boolean sectionBreak;

    /// Characters to pass over: they repeat a Unicode character for programs of old.
    private int skip;

    RtfText(TextFlow flow) {
        this.flow = flow;
        tables.push(new RtfTable(flow));
    }

    void finish() {
        flush();
        while (!groups.isEmpty()) {
            close();
        }
        tables.element().at(0);
    }

    @Override
    public void open() {
        flush();
        if (groups.size() < DEEPEST) {
            groups.push(group);
            group = group.inner();
        } else {
            throw new IllegalStateException("groups nested too deeply");
        }
    }

    @Override
    public void close() {
        flush();
        if (group.field) {
            fields.end();
        }
        if (group.beside != Beside.NOT) {
            endBeside();
        }
        if (!groups.isEmpty()) {
            group = groups.pop();
        }
    }

    private void beginBeside(Beside where) {
        if (group.beside == Beside.NOT && group.place == Place.BODY) {
            group.beside = where;
            group.inTable = false;
            flow.beginAside();
            tables.push(new RtfTable(flow));
        }
    }

    private void endBeside() {
        tables.pop().at(0);
        if (group.beside == Beside.AT_END) {
            flow.endAtEnd();
        } else {
            flow.endAside();
        }
    }

    @Override
    public void text(int character) {
        if (skip > 0) {
            skip--;
            return;
        }
        switch (group.place) {
            case BODY -> bytes.write(character);
            case FONT_TABLE -> fonts.nameCharacter(character);
            case INSTRUCTION -> fields.instruction(String.valueOf((char) character));
            case NOWHERE -> {}
        }
    }

    private void flush() {
        if (bytes.size() > 0) {
            write(bytes.toString(fonts.charset(group.font)));
            bytes.reset();
        }
    }

    private void write(String text) {
        if (group.place != Place.BODY || group.hidden || !fields.show()) {
            return;
        }
        tables.element().at(group.level());
        if (sectionBreak) {
            flow.pageBreak();
            sectionBreak = false;
        }
        var shown = fonts.isSymbol(group.font) ? symbols(text) : text;
        flow.run(SymbolFont.plain(shown), fonts.name(group.font), group.capitals);
    }

    private static String symbols(String text) {
        var signs = new StringBuilder();
        text.chars()
                .map(c -> c < 0x100 ? SymbolFont.plain(0xF000 | c) : c)
                .forEach(signs::appendCodePoint);
        return signs.toString();
    }

    @Override
    public void word(String word, int parameter) {
        flush();
        if (skip > 0 && isCharacter(word)) {
            skip--;
            return;
        }
        skip = 0;
        if (word.equals("*")) {
            group.optional = true;
        } else if (group.optional && !KNOWN.contains(word)) {
            group.place = Place.NOWHERE;
            group.optional = false;
        } else {
            group.optional = false;
            destination(word, parameter);
        }
    }

    private static boolean isCharacter(String word) {
        return Set.of(
                        "~",
                        "_",
                        "-",
                        "bullet",
                        "emdash",
                        "endash",
                        "lquote",
                        "rquote",
                        "ldblquote",
                        "rdblquote")
                .contains(word);
    }

    private void destination(String word, int parameter) {
        if (SILENT.contains(word)) {
            group.place = Place.NOWHERE;
        } else if (AT_END.contains(word)) {
            beginBeside(Beside.AT_END);
        } else {
            switch (word) {
                case "fonttbl" -> group.place = Place.FONT_TABLE;
                case "shptxt" -> beginBeside(Beside.AFTER_PARAGRAPH);
                case "listtext", "pntext" -> group.label = true;
                case "upr" -> beginAlternative();
                case "ud" -> group.place = group.aroundAlternative;
                case "field" -> beginField();
                case "fldinst" -> group.place = Place.INSTRUCTION;
                case "fldrslt" -> fields.result();
                case "nesttableprops" -> group.ofNestedRow = true;
                default -> property(word, parameter);
            }
        }
    }

    /// The same is said twice; in Unicode by the group `ud`.
    private void beginAlternative() {
        group.aroundAlternative = group.place;
        group.place = Place.NOWHERE;
    }

    private void beginField() {
        group.field = true;
        fields.begin();
    }

    private void property(String word, int parameter) {
        var on = parameter != 0;
        switch (word) {
            case "f" -> font(parameter);
            case "deff" -> {
                defaultFont = parameter;
                group.font = parameter;
            }
            case "fcharset" -> fonts.defineCharset(parameter);
            case "ansicpg" -> fonts.codePage(parameter);
            case "mac" -> fonts.charsetName("x-MacRoman");
            case "plain" -> group.plain(defaultFont);
            case "v", "deleted" -> group.hidden = on;
            case "caps" -> group.capitals = on;
            case "uc" -> group.unicodeSkip = Math.clamp(parameter, 0, 100);
            case "u" -> unicode(parameter);
            case "pard" -> {
                group.inTable = false;
                group.tableLevel = 1;
            }
            case "intbl" -> group.inTable = true;
            case "itap" -> {
                group.tableLevel = Math.clamp(parameter, 1, 50);
                group.inTable = parameter > 0;
            }
            default -> structure(word, parameter);
        }
    }

    private void font(int number) {
        if (group.place == Place.FONT_TABLE) {
            fonts.define(number);
        } else {
            group.font = number;
        }
    }

    private void unicode(int parameter) {
        if (parameter != RtfTokens.NONE) {
            write(String.valueOf((char) parameter));
            skip = group.unicodeSkip;
        }
    }

    private void structure(String word, int parameter) {
        if (group.place != Place.BODY) {
            return;
        }
        switch (word) {
            case "par" -> endParagraph();
            case "sect" -> endSection();
            case "sbknone", "sbkcol" -> sectionBreak = false;
            case "line", "softline" -> write("\n");
            case "page", "pagebb" -> breakPage(flow::pageBreak);
            case "softpage" -> breakPage(flow::renderedPageBreak);
            case "cell", "nestcell" -> endCell();
            case "row", "nestrow" -> tables.element().endRow();
            case "trowd", "trleft", "clmrg", "clvmrg", "cellx" ->
                    tables.element().property(word, parameter, group.ofNestedRow);
            default -> character(word);
        }
    }

    /// Within a table the break belongs to the cell that comes.
    private void breakPage(Runnable pageBreak) {
        tables.element().at(group.level());
        pageBreak.run();
    }

    private void endParagraph() {
        if (fields.show() && !group.hidden) {
            tables.element().at(group.level());
            flow.endParagraph();
        }
    }

    /// The next section says only afterwards whether it begins a page.
    private void endSection() {
        endParagraph();
        sectionBreak = true;
    }

    private void endCell() {
        tables.element().at(group.level());
        tables.element().endCell();
    }

    private void character(String word) {
        switch (word) {
            case "tab" -> write(group.label ? " " : "\t");
            case "~" -> write("\u00A0");
            case "_" -> write("-");
            case "-" -> write("\u00AD");
            case "bullet" -> write("•");
            case "emdash" -> write("—");
            case "endash" -> write("–");
            case "lquote" -> write("‘");
            case "rquote" -> write("’");
            case "ldblquote" -> write("“");
            case "rdblquote" -> write("”");
            case "emspace", "enspace", "qmspace" -> write(" ");
            default -> {}
        }
    }
}
