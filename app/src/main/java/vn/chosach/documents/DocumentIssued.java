package vn.chosach.documents;

import java.util.UUID;

/**
 * An official document was issued. Whoever hears it reads the document for what it says; it may be
 * told twice.
 */
public record DocumentIssued(UUID document) {}
