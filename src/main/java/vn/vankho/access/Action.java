package vn.vankho.access;

/// What can be done in the office, as far as rights tell it apart.
public enum Action {
    SEARCH,
    READ_PUBLIC,
    READ_INTERNAL,
    READ_RESTRICTED,
    TAKE_IN,
    DESCRIBE,
    DRAFT,
    CHECK_FORM,
    KEEP_TEMPLATES,
    APPROVE,
    GIVE_NUMBER,
    VOID_NUMBER,
    READ_REGISTER,
    REGISTER_INCOMING,
    DISTRIBUTE,
    RESOLVE,
    MANAGE_BOOKS,
    ARCHIVE_SIGNED,
    VERIFY,
    READ_JOURNAL,
    MANAGE_ACCOUNTS,
    MANAGE_OFFICE,
    MANAGE_INDEX,
    BACK_UP,
    LOAD_SAMPLE
}
