package vn.chosach.watch.rules;

/** The version of a rule, list, kind or norm to which something was done. */
public record RuleDone(String kind, String name, int version) {}
