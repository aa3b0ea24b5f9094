/// The engine that fills a .docx: finds the fields, pairs the repeated and conditional parts, and
/// writes the values.
///
/// A template is read once into a [Blueprint]; each fill makes new docx4j objects from it with a
/// [Rendering].
@NullMarked
package vn.vankho.drafting.filling;

import org.jspecify.annotations.NullMarked;
