package vn.chosach.lifecycle.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pages;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;

/** What the page of a row offers, from an enum of its room. */
class RowDeedTest {

  private static final Page PAGE = Pages.of(Lang.VI, "/hang");

  @Test
  void buttons_stand_in_the_order_of_the_deeds_and_only_those_that_can_be_done() {
    assertThat(RowDeed.buttons(Deeds.values(), deed -> deed != Deeds.CLOSE, "/hang/H-1", PAGE))
        .extracting(Choice::value)
        .containsExactly("/hang/H-1/lam/mo", "/hang/H-1/lam/bo");
  }

  @Test
  void a_deed_is_found_by_its_address_and_no_other_name_leads_anywhere() {
    assertThat(RowDeed.of(Deeds.values(), "dong")).isEqualTo(Deeds.CLOSE);
    assertThatThrownBy(() -> RowDeed.of(Deeds.values(), "CLOSE"))
        .isInstanceOf(ResponseStatusException.class);
  }

  @Test
  void its_form_acts_on_the_version_that_was_seen_and_its_page_leads_back_to_the_row() {
    FormDefinition form = Deeds.CLOSE.form("/hang/H-1", 3, Map.of("x.y", "loi"), List.of(field()));
    assertThat(form.action()).isEqualTo("/hang/H-1/lam/dong");
    assertThat(form.version()).isEqualTo(3);
    assertThat(Deeds.CLOSE.titled("H-1", "/hang/H-1", PAGE).back()).isEqualTo("/hang/H-1");
  }

  @Test
  void the_first_sheet_of_a_part_has_the_address_of_the_part() {
    assertThat(RowList.address("/hang", Deeds.OPEN, 1)).isEqualTo("/hang?phan=open");
    assertThat(RowList.address("/hang", Deeds.OPEN, 2)).isEqualTo("/hang?phan=open&trang=2");
  }

  private static FormField field() {
    return FormField.words("loi", "ui.skip");
  }

  private enum Deeds implements RowDeed {
    OPEN("mo"),
    CLOSE("dong"),
    DROP("bo");

    private final String slug;

    Deeds(String slug) {
      this.slug = slug;
    }

    @Override
    public String slug() {
      return slug;
    }

    @Override
    public String textKey() {
      return "ui.undo";
    }
  }
}
