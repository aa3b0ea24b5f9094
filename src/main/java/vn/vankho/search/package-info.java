/// Finds documents by content and by field. Its index can be thrown away.
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {
            "document",
            "vietnamese",
            "report",
            "drafting",
            "archive",
            "series",
            "access",
            "home"
        })
@NullMarked
package vn.vankho.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
