package vn.chosach.directory.web;

/**
 * "Việc này của ai?" as it was asked, in the words of the address; nothing is trusted.
 *
 * @param goods {@code nhom}: code of the goods group
 * @param act {@code viec}: code of the kind of violation
 * @param place {@code noi}: words that name the place
 * @param area {@code dia-ban}: key of the unit chosen among several
 * @param day {@code ngay}: the day it happened
 */
public record WhoseForm(String goods, String act, String place, String area, String day) {

  static final WhoseForm EMPTY = new WhoseForm("", "", "", "", "");

  boolean asked() {
    return !equals(EMPTY);
  }
}
