package vn.chosach.training.web;

import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.Training.ClassFile;
import vn.chosach.training.life.ClassEvent;
import vn.chosach.training.life.ClassLifeCycle;
import vn.chosach.training.life.ClassState;
import vn.chosach.training.life.TrainingClass;

/** What the page of a class offers, in this order. */
enum ClassDeed implements RowDeed {
  ATTEND("diem-danh"),
  TAKE("lam-bai"),
  VALUE("danh-gia"),
  NAME("cu-nguoi"),
  DECLINE("khong-cu"),
  ADD_QUESTION("them-cau-hoi"),
  DROP_QUESTION("bo-cau-hoi"),
  PREPARE("soan-quyet-dinh"),
  LIST("nhap-danh-sach"),
  CLOSE("ket-thuc"),
  CALL_OFF("khong-to-chuc");

  private final String slug;

  ClassDeed(String slug) {
    this.slug = slug;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public String textKey() {
    return "training.do." + slug;
  }

  /** Whether an officer may do it now, so that no button leads to a refusal. */
  boolean open(ClassFile file, ActingOfficer officer, java.time.LocalDate today) {
    var one = file.of();
    boolean announced = one.state() == ClassState.ANNOUNCED;
    boolean begun = !today.isBefore(one.begins());
    return switch (this) {
      case ATTEND ->
          announced
              && begun
              && !today.isAfter(one.ends())
              && file.own().filter(each -> !each.days().contains(today)).isPresent();
      case TAKE -> file.testable();
      case VALUE ->
          file.own().filter(each -> !each.days().isEmpty() && each.mark() == null).isPresent();
      case NAME, DECLINE -> announced && !today.isAfter(one.namesBy()) && file.asked().isPresent();
      case ADD_QUESTION -> !begun && organises(ClassEvent.ADD_QUESTION, file, officer);
      case DROP_QUESTION ->
          !begun && !one.test().isEmpty() && organises(ClassEvent.DROP_QUESTION, file, officer);
      case PREPARE ->
          !begun && file.waiting().isEmpty() && organises(ClassEvent.PREPARE, file, officer);
      case LIST ->
          begun && !file.attendees().isEmpty() && organises(ClassEvent.CLOSE, file, officer);
      case CLOSE ->
          !today.isBefore(one.ends())
              && !TrainingClass.nobodyCame(file.attendees())
              && organises(ClassEvent.CLOSE, file, officer);
      case CALL_OFF ->
          one.callable(today, file.attendees())
              && file.waiting().isEmpty()
              && organises(ClassEvent.CALL_OFF, file, officer);
    };
  }

  private static boolean organises(ClassEvent event, ClassFile file, ActingOfficer officer) {
    return file.organiser()
        && officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE)
        && ClassLifeCycle.row(file.of().state(), event).isPresent();
  }
}
