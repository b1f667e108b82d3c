package io.jobspool.storage.sql;

import io.jobspool.selector.FieldRequirement;
import io.jobspool.selector.LabelRequirement;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.Position;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rows of a query must be like, as SQL with parameters. A table of current objects and one
 * of superseded versions have the same columns, so that one condition serves both.
 */
final class Condition {
  private final EntityTables.Sql tables;
  private final List<String> terms = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  private Condition(EntityTables.Sql tables) {
    this.tables = tables;
  }

  /** The objects that a query is about, without its limit and its revision. */
  static Condition of(PageQuery query, EntityTables.Sql tables) {
    Condition condition = new Condition(tables);
    condition.addPosition(query.namespace(), query.after());
    query.labels().requirements().forEach(condition::addLabel);
    query.fields().requirements().forEach(condition::addField);
    if (query.terminating()) {
      condition.terms.add(tables.document() + " #> '{metadata,deletionTimestamp}' IS NOT NULL");
    }
    return condition;
  }

  /** Makes a value a parameter and answers its name in SQL. */
  String bind(Object value) {
    parameters.add(value);
    return "$" + parameters.size();
  }

  /** The condition in SQL. */
  String sql() {
    return terms.isEmpty() ? "true" : String.join(" AND ", terms);
  }

  /** The values of the parameters. */
  Tuple parameters() {
    return Tuple.from(parameters);
  }

  private void addPosition(String namespace, Position after) {
    if (!namespace.isEmpty()) {
      terms.add(tables.namespace() + " = " + bind(namespace));
      terms.add("name > " + bind(after.name()));
    } else if (!after.equals(Position.START)) {
      String behind = "(%s, name) > (%s, %s)";
      terms.add(behind.formatted(tables.namespace(), bind(after.namespace()), bind(after.name())));
    }
  }

  /** Equality is asked with the operator that the index of labels answers. */
  private void addLabel(LabelRequirement requirement) {
    terms.add(
        switch (requirement.operator()) {
          case IN -> isIn(requirement);
          case NOT_IN ->
              "coalesce(%s <> ALL (%s), true)"
                  .formatted(value(requirement), bind(requirement.values().toArray(String[]::new)));
          case EXISTS -> value(requirement) + " IS NOT NULL";
          case DOES_NOT_EXIST -> value(requirement) + " IS NULL";
          case GREATER_THAN -> compared(requirement, ">");
          case LESS_THAN -> compared(requirement, "<");
        });
  }

  private String value(LabelRequirement requirement) {
    return "(labels ->> " + bind(requirement.key()) + ")";
  }

  private String isIn(LabelRequirement requirement) {
    List<String> equalities = new ArrayList<>();
    for (String value : requirement.values()) {
      equalities.add("labels @> " + bind(new JsonObject().put(requirement.key(), value)));
    }
    return equalities.isEmpty() ? "false" : "(" + String.join(" OR ", equalities) + ")";
  }

  /** Compares integers of 64 bits; a label that is no such integer has no order. */
  private String compared(LabelRequirement requirement, String operator) {
    String value = value(requirement);
    String number = value + "::numeric";
    return "CASE WHEN %s ~ '^[+-]?[0-9]+$' THEN %s %s %s AND %s BETWEEN %d AND %d ELSE false END"
        .formatted(
            value,
            number,
            operator,
            bind(requirement.bound()),
            number,
            Long.MIN_VALUE,
            Long.MAX_VALUE);
  }

  private void addField(FieldRequirement requirement) {
    String operator = requirement.negated() ? " <> " : " = ";
    terms.add(expression(requirement.field()) + operator + bind(requirement.value()));
  }

  private String expression(String field) {
    return switch (field) {
      case "metadata.name" -> "name";
      case "metadata.namespace" -> tables.namespace();
      default -> {
        String known = tables.fields().get(field);
        if (known == null) {
          throw new IllegalArgumentException("no such field: " + field);
        }
        yield known;
      }
    };
  }
}
