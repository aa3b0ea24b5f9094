/// The office's folder on disk: where templates, archive and index are, who holds it,
/// and its database file.
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {})
@NullMarked
package vn.vankho.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
