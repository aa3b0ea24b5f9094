package vn.vankho.drafting.filling;

import jakarta.xml.bind.JAXBElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of a docx4j class that make up its content, so that any object can be walked and
/// copied without going
/// through XML, which would take most of the time of a fill.
final class Shape {

    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return new Shape(type);
                }
            };

    private final Class<?> type;
    private final List<Field> fields = new ArrayList<>();

    private Shape(Class<?> type) {
        this.type = type;
        for (Class<?> level = type;
                level != null && level != Object.class;
                level = level.getSuperclass()) {
            for (var field : level.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getName().equals("parent")) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
    }

    static Shape of(Object object) {
        return SHAPES.get(object.getClass());
    }

    /// Whether it is an object of a document that may hold others (not a text, a number or a sign).
    static boolean isObject(@Nullable Object value) {
        return value != null
                && (value instanceof JAXBElement<?>
                        || value.getClass().getName().startsWith("org.docx4j."))
                && !(value instanceof Enum<?>);
    }

    /// The object within, where JAXB wraps one to give it its name.
    static Object bare(Object item) {
        return item instanceof JAXBElement<?> wrapped ? wrapped.getValue() : item;
    }

    List<Field> fields() {
        return fields;
    }

    static @Nullable Object get(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static void set(Field field, Object owner, @Nullable Object value) {
        try {
            field.set(owner, value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Object make() {
        try {
            Constructor<?> maker = type.getDeclaredConstructor();
            maker.setAccessible(true);
            return maker.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "docx4j class without a plain constructor: " + type, impossible);
        }
    }
}
