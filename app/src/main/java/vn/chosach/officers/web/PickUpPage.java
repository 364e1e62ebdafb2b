package vn.chosach.officers.web;

import java.util.List;
import vn.chosach.ui.FormErrors;

/** One-time links that wait for the head of the agency. */
public record PickUpPage(List<PickUpRow> rows, FormErrors errors) {

  /** One link; {@code by} says who asked and who agreed. */
  public record PickUpRow(String id, String officer, String purpose, String reason, String by) {}
}
