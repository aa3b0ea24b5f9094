package vn.vankho.register.web;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import vn.vankho.register.IncomingEntry;
import vn.vankho.register.OutgoingRegister;

/// What the controllers of the books share: keys in addresses, years, files to download.
final class Shown {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,7})(\\p{L}{0,4})");
    private static final int OLDEST = 1945;

    private Shown() {}

    /// A line of the incoming book, as `45` or `45a` in an address.
    static IncomingEntry.Key arrival(int year, String number) {
        var parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new IncomingEntry.Key(year, Integer.parseInt(parts.group(1)), parts.group(2));
    }

    static OutgoingRegister.Key outgoing(String book, int year, String number) {
        var parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new OutgoingRegister.Key(
                book, year, Integer.parseInt(parts.group(1)), parts.group(2));
    }

    static int year(@Nullable Integer asked, LocalDate today) {
        return asked == null ? today.getYear() : Math.clamp(asked, OLDEST, today.getYear() + 1);
    }

    static ResponseEntity<byte[]> download(byte[] content, String mediaType, String name) {
        return file(content, mediaType, name, ContentDisposition.attachment());
    }

    static ResponseEntity<byte[]> inline(byte[] content, String mediaType, String name) {
        return file(content, mediaType, name, ContentDisposition.inline());
    }

    private static ResponseEntity<byte[]> file(
            byte[] content, String mediaType, String name, ContentDisposition.Builder as) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, as.filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
