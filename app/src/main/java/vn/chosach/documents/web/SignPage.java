package vn.chosach.documents.web;

import java.util.List;
import vn.chosach.documents.Document;
import vn.chosach.ui.Fact;
import vn.chosach.ui.form.FormView;

/**
 * A document before it is signed.
 *
 * @param here its address
 * @param sheets number of its pages
 * @param binding whether the signature is a decision
 * @param pen with which certificate it will be signed
 * @param unsigned whether it will bear no digital signature
 */
public record SignPage(
    Document document,
    String here,
    int sheets,
    boolean binding,
    List<Fact> pen,
    boolean unsigned,
    FormView form) {

  /** Address of the picture of a page, from 1. */
  public String sheet(int number) {
    return here + "/trang/" + number;
  }
}
