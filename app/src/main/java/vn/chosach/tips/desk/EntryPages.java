package vn.chosach.tips.desk;

import java.text.Collator;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.GoodsGroup;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Tips;
import vn.chosach.tips.integrity.Offices;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.Vault;

/** Draws the forms of entry. */
@Component
class EntryPages {

  private static final List<String> ORDER =
      List.of(
          "pass",
          "receivedAt",
          "channel",
          "opening",
          "source",
          "reference",
          "agreed",
          "where",
          "story",
          "area",
          "shared",
          "goods",
          "accusedAgency",
          "accused",
          "files",
          "name",
          "phone",
          "email",
          "address");

  private final EntryPass.Office passes;
  private final Tips tips;
  private final Vault vault;
  private final Lists lists;
  private final InstantSource clock;

  EntryPages(EntryPass.Office passes, Tips tips, Vault vault, Lists lists, InstantSource clock) {
    this.passes = passes;
    this.tips = tips;
    this.vault = vault;
    this.lists = lists;
    this.clock = clock;
  }

  EntryPage blank(Page page, Viewer viewer) {
    return of(passes.fresh(), EntryForm.blank(clock.instant()), FormErrors.none(), page, viewer);
  }

  EntryPage of(EntryPass pass, EntryForm form, FormErrors errors, Page page, Viewer viewer) {
    return new EntryPage(
        passes.sealed(pass, viewer.officerId()),
        form,
        errors,
        lists.of(page),
        vault.files(pass.tip()));
  }

  /** What is wrong with what was typed, in the order of the form. */
  FormErrors errors(EntryForm form, Channel channel, Page page) {
    var faults = new ArrayList<>(form.faults(channel));
    faults.addAll(tips.check(form.report(channel), form.reporter()));
    return errors(faults, page);
  }

  static FormErrors errors(List<Reception.ReceptionFault> faults, Page page) {
    FormErrors errors = FormErrors.none();
    for (String field : ORDER) {
      // The first field of the form says where; the check names the link, which stands below it.
      for (Reception.ReceptionFault fault : faults) {
        String at =
            fault.part().equals("shared") && fault.refusal().code().equals("tips.where-missing")
                ? "where"
                : fault.part();
        if (at.equals(field) && errors.on(field) == null) {
          errors = errors.with(field, page.t(fault.refusal()));
        }
      }
    }
    return errors;
  }

  /** The lists of the form. */
  @Component
  static class Lists {

    private final Areas areas;
    private final Catalogue catalogue;
    private final Boxes boxes;
    private final Offices offices;

    Lists(Areas areas, Catalogue catalogue, Boxes boxes, Offices offices) {
      this.areas = areas;
      this.catalogue = catalogue;
      this.boxes = boxes;
      this.offices = offices;
    }

    EntryPage.Choices of(Page page) {
      Collator order = Collator.getInstance(Lang.VI.locale());
      List<Choice> communes =
          areas.on(Area.Level.COMMUNE, page.today()).stream()
              .sorted(Comparator.comparing(Area::name, order))
              .map(area -> Choice.of(area.key(), area.fullName().in(page.lang())))
              .toList();
      List<Choice> goods =
          catalogue.goodsGroups(page.today()).stream()
              .filter(GoodsGroup::top)
              .map(group -> Choice.of(group.code(), group.name().in(page.lang())))
              .toList();
      List<Choice> channels =
          EntryForm.CHANNELS.stream()
              .map(one -> Choice.of(one.name(), page.t(one.textKey())))
              .toList();
      List<Choice> openings =
          boxes.openings().stream()
              .map(
                  one ->
                      Choice.of(
                          one.id().toString(),
                          page.t(
                              "tips.desk.opening.choice",
                              one.box(),
                              page.moment(one.openedAt()),
                              one.entered(),
                              one.letters())))
              .toList();
      return new EntryPage.Choices(communes, goods, channels, openings, offices.choices(page));
    }
  }
}
