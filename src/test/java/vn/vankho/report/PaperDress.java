package vn.vankho.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vankho.report.PaperLayout.Part;

/// The ways in which programs write the same paper as plain text: side by side with tabs, blanks or
/// bars, one column after the other, with broken lines, with marks of emphasis.
enum PaperDress {
    TABS {
        @Override
        List<String> columns(Part.Columns row) {
            return zipped(row, "\t");
        }
    },
    ONE_BLANK {
        @Override
        List<String> columns(Part.Columns row) {
            return zipped(row, " ");
        }
    },
    LAYOUT {
        @Override
        List<String> columns(Part.Columns row) {
            return IntStream.range(0, Math.max(row.left().size(), row.right().size()))
                    .mapToObj(i -> middle(at(row.left(), i), 45) + middle(at(row.right(), i), 53))
                    .map(String::stripTrailing)
                    .toList();
        }

        @Override
        List<String> line(Part.Line line) {
            return line.centred()
                    ? wrapped(line.text(), 60).stream().map(part -> middle(part, 98)).toList()
                    : wrapped("      " + line.text(), 98);
        }
    },
    CELL_AFTER_CELL {
        @Override
        List<String> columns(Part.Columns row) {
            return Dresses.joined(row.left(), row.right());
        }
    },
    COLUMN_AFTER_COLUMN {
        @Override
        String of(PaperLayout layout) {
            return super.of(Dresses.byColumns(layout));
        }

        @Override
        List<String> columns(Part.Columns row) {
            return Dresses.joined(row.left(), row.right());
        }
    },
    RIGHT_COLUMN_FIRST {
        @Override
        List<String> columns(Part.Columns row) {
            return Dresses.isFoot(row)
                    ? Dresses.joined(row.left(), row.right())
                    : Dresses.joined(row.right(), row.left());
        }
    },
    WITH_EMPTY_LINES {
        @Override
        List<String> columns(Part.Columns row) {
            return Dresses.joined(row.left(), row.right());
        }

        @Override
        List<String> line(Part.Line line) {
            return wrapped(line.text(), 80);
        }

        @Override
        String of(PaperLayout layout) {
            return super.of(layout).replace("\n", "\n\n");
        }
    },
    BARS {
        @Override
        List<String> columns(Part.Columns row) {
            return IntStream.range(0, Math.max(row.left().size(), row.right().size()))
                    .mapToObj(i -> "|%-45s|%-53s|".formatted(at(row.left(), i), at(row.right(), i)))
                    .toList();
        }

        @Override
        List<String> line(Part.Line line) {
            return wrapped(line.text(), 75);
        }
    },
    MARKDOWN {
        @Override
        List<String> columns(Part.Columns row) {
            return List.of(
                    "| %s | %s |"
                            .formatted(
                                    String.join("<br>", bold(row.left())),
                                    String.join("<br>", bold(row.right()))));
        }

        @Override
        List<String> line(Part.Line line) {
            return List.of(line.centred() ? "**" + line.text() + "**" : line.text(), "");
        }

        private List<String> bold(List<String> lines) {
            return lines.stream().map(l -> l.isBlank() ? l : "**" + l + "**").toList();
        }
    };

    abstract List<String> columns(Part.Columns row);

    List<String> line(Part.Line line) {
        return List.of(line.text());
    }

    String of(PaperLayout layout) {
        var text =
                layout.parts().stream()
                        .flatMap(part -> lines(part).stream())
                        .collect(Collectors.joining("\n"));
        return text.replaceAll("\\{\\{(.*?)}}", "$1");
    }

    private List<String> lines(Part part) {
        return switch (part) {
            case Part.Columns row -> columns(row);
            case Part.Line line -> line(line);
            case Part.TableRow(var cells) -> List.of(String.join("\t", cells));
            case Part.NewPage() -> List.of("\f");
        };
    }

    private static String at(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "";
    }

    private static String middle(String text, int width) {
        int before = Math.max(0, (width - text.length()) / 2);
        return (" ".repeat(before) + text + " ".repeat(width))
                .substring(0, Math.max(width, text.length() + 1));
    }

    private static List<String> zipped(Part.Columns row, String between) {
        return IntStream.range(0, Math.max(row.left().size(), row.right().size()))
                .mapToObj(i -> (at(row.left(), i) + between + at(row.right(), i)).stripTrailing())
                .toList();
    }

    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split("(?<=\\S) ")) {
            if (!line.isEmpty() && line.length() + word.length() >= width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// What several dresses do alike.
    private static final class Dresses {

        static boolean isFoot(Part.Columns row) {
            return row.left().getFirst().startsWith("Nơi nhận");
        }

        @SafeVarargs
        static List<String> joined(List<String>... sides) {
            return Arrays.stream(sides).flatMap(List::stream).toList();
        }

        // The rows of the head become one: all left cells, then all right ones.
        static PaperLayout byColumns(PaperLayout layout) {
            var parts = new ArrayList<Part>();
            for (var part : layout.parts()) {
                if (part instanceof Part.Columns row
                        && !parts.isEmpty()
                        && parts.getLast() instanceof Part.Columns above) {
                    parts.removeLast();
                    parts.add(
                            new Part.Columns(
                                    joined(above.left(), row.left()),
                                    joined(above.right(), row.right())));
                } else {
                    parts.add(part);
                }
            }
            return new PaperLayout(parts);
        }
    }
}
