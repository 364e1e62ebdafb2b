package vn.chosach.deadlines.web;

/**
 * How much of somebody's work is late.
 *
 * @param href where it is listed, without language prefix
 */
public record LateBy(String name, String href, long late) {}
