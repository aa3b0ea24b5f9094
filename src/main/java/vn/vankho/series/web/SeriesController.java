package vn.vankho.series.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.series.IndicatorSeries;
import vn.vankho.series.Series;
import vn.vankho.series.SeriesQuery;

/// Chỉ tiêu: indicators through the years, as list, table, chart and spreadsheet.
@Controller
@RequestMapping("/chi-tieu")
class SeriesController {

    private final Series series;

    SeriesController(Series series) {
        this.series = series;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "co-quan", required = false) @Nullable String issuer,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.SEARCH);
        var found = series.list(new SeriesQuery(q, issuer), who);
        model.addAttribute("page", ListPage.of(q.strip(), issuer, found));
        return "series/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, @AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.SEARCH);
        var found = series.detail(id, who).orElseThrow(SeriesController::notHere);
        model.addAttribute("page", SeriesPage.of(found.series()));
        model.addAttribute("decisions", found.decisions().reversed());
        model.addAttribute("proposals", found.proposals());
        return "series/series";
    }

    @GetMapping("/bang.xlsx")
    ResponseEntity<byte[]> all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "co-quan", required = false) @Nullable String issuer,
            @AuthenticationPrincipal Person who)
            throws IOException {
        Access.require(who, Action.SEARCH);
        var out = new ByteArrayOutputStream();
        SeriesSheets.all(series.list(new SeriesQuery(q, issuer), who).series(), out);
        return sheet("Chi tieu.xlsx", out.toByteArray());
    }

    @GetMapping("/{id}/bang.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable String id, @AuthenticationPrincipal Person who)
            throws IOException {
        Access.require(who, Action.SEARCH);
        var found = found(id, who);
        var out = new ByteArrayOutputStream();
        SeriesSheets.one(found, out);
        return sheet(
                found.name().replaceAll("[^\\p{L}\\p{M}\\d ,-]", " ") + ".xlsx", out.toByteArray());
    }

    private IndicatorSeries found(String id, Person who) {
        return series.find(id, who).orElseThrow(SeriesController::notHere);
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<byte[]> sheet(String name, byte[] content) {
        var attachment =
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SheetFile.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
