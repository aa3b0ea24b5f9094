/// Follows each indicator through the reports of the years: plan against result, with the sentence
/// that says so. Points are derived from readings; what people decided about series is kept.
@ApplicationModule(
        displayName = "Series",
        allowedDependencies = {
            "document",
            "vietnamese",
            "office",
            "report",
            "archive",
            "access",
            "home"
        })
@NullMarked
package vn.vankho.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
