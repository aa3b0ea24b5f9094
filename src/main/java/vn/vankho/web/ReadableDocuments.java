package vn.vankho.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.vankho.access.Access;
import vn.vankho.access.Audience;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;

/// The one way of these pages to a document: only who may read it gets it.
@Component
class ReadableDocuments {

    private final Archive archive;

    ReadableDocuments(Archive archive) {
        this.archive = archive;
    }

    /// @throws NotAllowed if this person may not read it
    /// @throws ResponseStatusException 404 if there is none
    ArchivedDocument readable(DocumentId id, Person who) {
        var document = archive.find(id);
        var audience =
                document.map(ArchivedDocument::audience)
                        .orElseGet(() -> Audience.of(Sensitivity.PUBLIC));
        Access.requireToRead(who, audience);
        return document.orElseThrow(ReadableDocuments::notHere);
    }

    static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
