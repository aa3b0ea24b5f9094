package vn.vankho.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.vankho.vietnamese.TextForm;

/// What somebody typed, understood. There is no wrong question: what cannot be understood is looked
/// for as words, and a remark says so.
///
/// @param typed the text as typed, cleaned as all text is, cut where it is too long for a question
/// @param alternatives of these at least one must match; what stands in one belongs together
/// @param conditions filters for the whole question
/// @param remarks sentences for the person: what was understood in another way than it was
///     perhaps meant
public record Question(
        String typed,
        List<List<Part>> alternatives,
        List<Condition> conditions,
        List<String> remarks) {

    /// Whoever pastes a page is looking for its beginning.
    public static final int MOST_CHARACTERS = 2_000;

    public Question {
        alternatives = alternatives.stream().map(List::copyOf).toList();
        conditions = List.copyOf(conditions);
        remarks = List.copyOf(remarks);
    }

    /// Reads a question, in time that grows with its length and no faster.
    public static Question of(String typed) {
        var text = TextForm.clean(shortened(typed));
        var strictly = QuestionReader.read(text);
        return PlainSentence.is(text) ? PlainSentence.read(strictly) : strictly;
    }

    private static String shortened(String typed) {
        if (typed.length() <= MOST_CHARACTERS) {
            return typed;
        }
        var cut = typed.substring(0, MOST_CHARACTERS);
        return Character.isHighSurrogate(cut.charAt(cut.length() - 1))
                ? cut.substring(0, cut.length() - 1)
                : cut;
    }

    /// The typed text with nothing left in it but words to look for.
    public String plainWords() {
        return PlainSentence.words(typed);
    }

    /// The parts that may be marked in a text: words and phrases that are wanted.
    public List<Part> wanted() {
        return alternatives.stream().flatMap(List::stream).flatMap(Question::wanted).toList();
    }

    private static Stream<Part> wanted(Part part) {
        return switch (part) {
            case Part.Words words -> Stream.of(words);
            case Part.Phrase phrase -> Stream.of(phrase);
            case Part.Without _ -> Stream.empty();
            case Part.Choice choice ->
                    choice.alternatives().stream().flatMap(List::stream).flatMap(Question::wanted);
        };
    }

    /// What was understood beyond plain words, in the order of the text, each with the question
    /// that is left without it.
    public List<Understood> understood() {
        var all = new ArrayList<Understood>();
        conditions.forEach(
                one -> all.add(understood(one.label(), one.start(), one.end(), one.without())));
        alternatives.stream().flatMap(List::stream).forEach(part -> addUnderstood(part, all));
        if (alternatives.size() > 1) {
            all.add(
                    new Understood(
                            "một trong " + alternatives.size() + " vế HOẶC", null, 0, false));
        }
        all.sort(java.util.Comparator.comparingInt(Understood::start));
        return all;
    }

    private void addUnderstood(Part part, List<Understood> all) {
        switch (part) {
            case Part.Words _ -> {}
            case Part.Phrase phrase ->
                    all.add(
                            understood(
                                    "nguyên cụm “" + phrase.text().strip() + "”",
                                    phrase.start(),
                                    phrase.end(),
                                    false));
            case Part.Without without ->
                    all.add(
                            understood(
                                    "không có “" + said(without.part()) + "”",
                                    without.start(),
                                    without.end(),
                                    true));
            case Part.Choice choice ->
                    all.add(
                            understood(
                                    "có “" + said(choice) + "”",
                                    choice.start(),
                                    choice.end(),
                                    false));
        }
    }

    private Understood understood(String label, int start, int end, boolean without) {
        var left = typed.substring(0, start).stripTrailing() + " " + typed.substring(end).strip();
        return new Understood(label, left.strip(), start, without);
    }

    private static String said(Part part) {
        return switch (part) {
            case Part.Words words -> words.text().strip();
            case Part.Phrase phrase -> phrase.text().strip();
            case Part.Without without -> "không " + said(without.part());
            case Part.Choice choice ->
                    String.join(
                            " hoặc ",
                            choice.alternatives().stream()
                                    .map(
                                            parts ->
                                                    String.join(
                                                            " ",
                                                            parts.stream()
                                                                    .map(Question::said)
                                                                    .toList()))
                                    .toList());
        };
    }

    /// One thing that was understood.
    ///
    /// @param rest the question without it; null where it cannot be taken away alone
    /// @param start where it stands in the typed text
    public record Understood(
            String label,
            @org.jspecify.annotations.Nullable String rest,
            int start,
            boolean without) {}
}
