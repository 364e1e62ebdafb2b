package vn.chosach.outreach.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.outreach.Outreach.PlanFile;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.life.OutreachItemEvent;
import vn.chosach.outreach.life.OutreachLifeCycles;
import vn.chosach.outreach.life.OutreachPlanEvent;
import vn.chosach.ui.Page;

/** What the page of a plan or an item offers, in this order. */
enum OutreachDeed implements RowDeed {
  ADD_LINE("them-dong", OutreachPlanEvent.ADD_LINE, null),
  PREPARE("soan-ke-hoach", OutreachPlanEvent.PREPARE, null),
  DROP_LINE("bo-dong", OutreachPlanEvent.DROP_LINE, null),
  DROP("bo-du-thao", OutreachPlanEvent.DROP, null),
  CLOSE("ket-thuc", OutreachPlanEvent.CLOSE, null),
  CONFIRM("xac-nhan", null, OutreachItemEvent.CONFIRM),
  REFUSE("khong-xac-nhan", null, OutreachItemEvent.REFUSE),
  WITHDRAW("rut", null, OutreachItemEvent.WITHDRAW);

  private final String slug;
  private final @Nullable OutreachPlanEvent plan;
  private final @Nullable OutreachItemEvent item;

  OutreachDeed(String slug, @Nullable OutreachPlanEvent plan, @Nullable OutreachItemEvent item) {
    this.slug = slug;
    this.plan = plan;
    this.item = item;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public String textKey() {
    return "outreach.do." + slug;
  }

  static OutreachDeed[] ofPlans() {
    return Arrays.stream(values()).filter(one -> one.plan != null).toArray(OutreachDeed[]::new);
  }

  static OutreachDeed[] ofItems() {
    return Arrays.stream(values()).filter(one -> one.item != null).toArray(OutreachDeed[]::new);
  }

  OutreachItemEvent event() {
    if (item == null) {
      throw new IllegalStateException(name());
    }
    return item;
  }

  /** Whether an officer does the outreach of an agency. */
  static boolean does(String agency, ActingOfficer who, Heirs heirs) {
    return heirs.act(agency, who)
        && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.PRESS);
  }

  /** Whether an officer draws up the plans of an agency. */
  static boolean draws(String agency, ActingOfficer who, Heirs heirs) {
    return does(agency, who, heirs)
        && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  boolean open(PlanFile file, ActingOfficer who, Heirs heirs, Page page) {
    return plan != null
        && draws(file.of().agency(), who, heirs)
        && OutreachLifeCycles.row(file.of().state(), plan).isPresent()
        && (this == CLOSE ? !page.today().isBefore(file.of().ends()) : file.waiting().isEmpty())
        && (this == ADD_LINE || this == DROP || this == CLOSE || !file.of().lines().isEmpty());
  }

  boolean open(OutreachItem one, ActingOfficer who, Heirs heirs) {
    return item != null
        && does(one.agency(), who, heirs)
        && OutreachLifeCycles.row(one.state(), item).isPresent()
        && (this == WITHDRAW || !one.recordedBy().equals(who.actor().id()));
  }
}
