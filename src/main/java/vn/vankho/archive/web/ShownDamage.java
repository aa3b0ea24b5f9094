package vn.vankho.archive.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Access;
import vn.vankho.access.Person;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.archive.Damage;
import vn.vankho.archive.DigestRule;
import vn.vankho.document.Finding;

/// A damaged object as a person sees it who may not be allowed to read the document.
///
/// @param address the document's page; null if the person may not open it
/// @param soundAt the damage came after this
public record ShownDamage(
        String object,
        String name,
        @Nullable String address,
        String lost,
        ZonedDateTime soundAt,
        ZonedDateTime foundAt,
        List<Finding> findings) {

    static ShownDamage of(Damage damage, Person who) {
        var document = damage.document();
        boolean mayRead = Access.mayRead(who, document.audience());
        return new ShownDamage(
                damage.object(),
                mayRead ? name(document) : "Văn bản mã " + document.id(),
                mayRead ? "/van-ban/" + document.id() : null,
                damage.lost(),
                damage.soundAt().atZone(ZoneId.systemDefault()),
                damage.foundAt().atZone(ZoneId.systemDefault()),
                DigestRule.judge(damage.result()));
    }

    private static String name(ArchivedDocument document) {
        var description = document.description();
        var number = description.number() == null ? "" : description.number() + "/";
        if (description.symbol() != null && description.subject() != null) {
            return number + description.symbol() + " – " + description.subject();
        }
        return document.fileName();
    }
}
