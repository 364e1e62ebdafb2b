package vn.chosach.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.views.SavedViews;
import vn.chosach.officers.views.SavedViews.ViewWish;

/** Two views of the list of cases that an agency shares. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 95)
class DemoViews implements Scene {

  private static final String CASES = "/ho-so-vu-viec";

  private final SavedViews views;
  private final Officers officers;

  DemoViews(SavedViews views, Officers officers) {
    this.views = views;
    this.officers = officers;
  }

  /** A name that stands already is refused: playing it again adds nothing. */
  @Override
  public void play() {
    ActingOfficer head = ActingOfficer.of(officers.named("qltt.truong").orElseThrow());
    views.keep(
        new ViewWish(
            CASES, "tre=1&sap=han&cot=co-quan,can-bo,han,xa", "Quá hạn, theo hạn", true, false),
        head);
    views.keep(
        new ViewWish(
            CASES,
            "giai-doan=VERIFYING&sap=-mo&cot=can-bo,han,mo,hang",
            "Đang xác minh, mới mở",
            true,
            false),
        head);
  }
}
