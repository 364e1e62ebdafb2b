package vn.chosach.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.signals.Signal;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * First title of a case from a signal: goods and place by the lists. The words of the reporter stay
 * sealed where they are.
 */
@Component
record Titles(Catalogue catalogue, Areas areas, Texts texts) {

  String of(Signal signal, LocalDate day) {
    String goods = signal.goods();
    String name =
        goods == null
            ? null
            : catalogue.goodsGroup(goods, day).map(group -> group.name().vi()).orElse(null);
    String area = area(signal.area(), day);
    if (name == null && area != null) {
      // A place alone says nothing of what happened there, and is soon the title of many.
      return Admissions.joined(texts.text(Lang.VI, "cases.goods-unknown"), area);
    }
    String title = Admissions.joined(name, area);
    return title.isEmpty() ? words(signal) : title;
  }

  /** The goods group, if it is on the list of that day. */
  @Nullable String goods(Signal signal, LocalDate day) {
    String goods = signal.goods();
    return goods != null && catalogue.goodsGroup(goods, day).isPresent() ? goods : null;
  }

  String words(Signal signal) {
    return texts.text(Lang.VI, "cases.opened-from", signal.number());
  }

  private @Nullable String area(@Nullable String code, LocalDate day) {
    return code == null
        ? null
        : areas.on(Area.Level.COMMUNE, day).stream()
            .filter(area -> area.code().equals(code) || area.key().equals(code))
            .map(area -> area.fullName().vi())
            .findFirst()
            .orElse(null);
  }
}
