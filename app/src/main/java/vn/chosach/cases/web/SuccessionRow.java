package vn.chosach.cases.web;

/**
 * An agency that ended and still leads cases.
 *
 * @param key its key
 * @param name what it was last called
 * @param cases how many
 * @param alone whether nobody carries on its work
 */
public record SuccessionRow(String key, String name, int cases, boolean alone) {}
