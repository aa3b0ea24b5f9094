/// A draft that was finished in Word or LibreOffice comes back: what changed is found, shown, and
/// taken when a person accepts it.
@NullMarked
package vn.vankho.drafting.returned;

import org.jspecify.annotations.NullMarked;
