package vn.chosach.documents;

/**
 * What a document was drafted for.
 *
 * @param room room that asked for it
 * @param id identifier of the thing in that room, at most 100 characters
 */
public record DocumentOrigin(String room, String id) {}
