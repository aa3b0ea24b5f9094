package vn.vankho.drafting.forward;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.report.forward.Entries;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.OfficeThen;
import vn.vankho.report.forward.Piece;
import vn.vankho.report.forward.Source;

/// A rolled-forward report, and what people typed into it, as they are kept.
final class ForwardJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Piece.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Piece.Value.class, name = "value"),
        @JsonSubTypes.Type(value = Piece.Turn.class, name = "turn")
    })
    private interface PieceNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Source.Copied.class, name = "copied"),
        @JsonSubTypes.Type(value = Source.Summed.class, name = "summed"),
        @JsonSubTypes.Type(value = Source.Typed.class, name = "typed"),
        @JsonSubTypes.Type(value = Source.Computed.class, name = "computed"),
        @JsonSubTypes.Type(value = Source.Missing.class, name = "missing")
    })
    private interface SourceNames {}

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(Piece.class, PieceNames.class)
                    .addMixIn(Source.class, SourceNames.class)
                    .build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private ForwardJson() {}

    static String print(NextReport report) {
        return JSON.writeValueAsString(report);
    }

    static NextReport report(String json) {
        return JSON.readValue(json, NextReport.class);
    }

    static String print(OfficeThen office) {
        return JSON.writeValueAsString(office);
    }

    static OfficeThen office(String json) {
        return JSON.readValue(json, OfficeThen.class);
    }

    /// Entries as part of a draft's data.
    static Map<String, Object> data(Entries entries) {
        return JSON.readValue(JSON.writeValueAsString(entries), MAP);
    }

    /// Drafts from before paragraphs could be added have none.
    static Entries entries(Object data) {
        var all = JSON.readValue(JSON.writeValueAsString(data), MAP);
        all.putIfAbsent("paragraphs", List.of());
        all.putIfAbsent("rows", List.of());
        return JSON.convertValue(all, Entries.class);
    }
}
