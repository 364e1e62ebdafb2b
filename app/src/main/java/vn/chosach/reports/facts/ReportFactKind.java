package vn.chosach.reports.facts;

import java.util.Locale;

/** What is counted. */
public enum ReportFactKind {
  /** Cases opened. */
  OPENED(FactUnit.CASES),
  /** Cases inspected: a second inspection of the same case counts no more. */
  INSPECTED(FactUnit.CASES),
  /** Cases in which minutes, a decision or a prosecution say that there is a violation. */
  IN_VIOLATION(FactUnit.CASES),
  /** Persons, businesses and shops named in cases in violation. */
  SUBJECTS(FactUnit.SUBJECTS),
  /** Cases decided by a sanction or a recovery of tax. */
  ADMINISTRATIVE(FactUnit.CASES),
  /** Cases whose file went to an investigating body that did not decline it. */
  TRANSFERRED(FactUnit.CASES),
  /** Cases prosecuted. */
  CRIMINAL(FactUnit.CASES),
  /** Persons accused; stated from the decision to prosecute. */
  ACCUSED(FactUnit.PEOPLE),
  /** Cases that ended with the finding that there is no violation. */
  NO_VIOLATION(FactUnit.CASES),
  /** Cases that were closed without result. */
  DROPPED(FactUnit.CASES),
  /** Cases decided in any way that still stands; carries the time from the opening. */
  DECIDED(FactUnit.CASES),
  /** Fines decided, without those of cases that went to the criminal side. Decided is not paid. */
  FINE(FactUnit.DONG),
  /** Tax to be recovered, as decided. */
  TAX(FactUnit.DONG),
  /** Penalties for late or wrong tax, stated from the decision. */
  TAX_PENALTY(FactUnit.DONG),
  /** Value of goods that a signed decision seized, as valued, on the day of that decision. */
  SEIZED(FactUnit.DONG),
  /** Proceeds of goods sold, stated from the record of the sale. */
  SOLD(FactUnit.DONG),
  /** Value of goods destroyed, stated from the record of the destruction. */
  DESTROYED(FactUnit.DONG),
  /** Money that reached the budget: fines, tax, and what was paid for being late. */
  PAID(FactUnit.DONG),
  /** Tips received. */
  RECEIVED(FactUnit.TIPS),
  /** Tips that an agency began to check. */
  ADMITTED(FactUnit.TIPS),
  /** Tips that came into a case. */
  IN_CASE(FactUnit.TIPS),
  /** Tips whose case was decided. */
  TIP_DECIDED(FactUnit.TIPS),
  /** Tips whose reporter was answered. */
  ANSWERED(FactUnit.TIPS);

  /** What a figure is counted in. */
  public enum FactUnit {
    CASES,
    SUBJECTS,
    PEOPLE,
    DONG,
    TIPS;

    /** Message key of its name. */
    public String textKey() {
      return "reports.unit." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final FactUnit unit;

  ReportFactKind(FactUnit unit) {
    this.unit = unit;
  }

  public FactUnit unit() {
    return unit;
  }

  /** Whether it is counted of tips. */
  public boolean ofTips() {
    return unit == FactUnit.TIPS;
  }

  /** Whether an officer must state it, because the procedure of a case does not record it. */
  public boolean stated() {
    return switch (this) {
      case ACCUSED, TAX_PENALTY, SOLD, DESTROYED -> true;
      case OPENED,
          INSPECTED,
          IN_VIOLATION,
          SUBJECTS,
          ADMINISTRATIVE,
          TRANSFERRED,
          CRIMINAL,
          NO_VIOLATION,
          DROPPED,
          DECIDED,
          FINE,
          TAX,
          SEIZED,
          PAID,
          RECEIVED,
          ADMITTED,
          IN_CASE,
          TIP_DECIDED,
          ANSWERED ->
          false;
    };
  }

  /** Message key of its name. */
  public String textKey() {
    return "reports.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
