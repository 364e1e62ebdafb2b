package vn.chosach.cases.web;

import java.util.List;
import vn.chosach.ui.Choice;

/**
 * An agency that ended and still leads cases.
 *
 * @param key its key
 * @param name what it was last called
 * @param cases how many
 * @param successors who carries on its work
 */
public record SuccessionRow(String key, String name, int cases, List<Choice> successors) {}
