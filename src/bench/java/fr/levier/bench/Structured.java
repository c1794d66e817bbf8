package fr.levier.bench;

import fr.levier.rule.AllOf;
import fr.levier.rule.AnyOf;
import fr.levier.rule.Bounds;
import fr.levier.rule.Condition;
import fr.levier.rule.CountBounds;
import fr.levier.rule.Facts;
import fr.levier.rule.Includes;
import fr.levier.rule.Not;
import fr.levier.rule.OneOf;
import fr.levier.rule.Quantity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What the tables say of an authority as a document, and the conditions on it as queries. */
final class Structured {
    static final Set<String> FACTS = Set.of(
            "authority.type",
            "authority.population",
            "authority.departement",
            "authority.region",
            "authority.competences");

    private Structured() {}

    static Document document(Facts facts) {
        Document document = new Document();
        for (String fact : FACTS) {
            facts.find(fact).ifPresent(value -> add(document, fact, value));
        }
        return document;
    }

    private static void add(Document document, String fact, Object value) {
        if (value instanceof BigDecimal number) {
            document.add(new LongPoint(fact, number.longValueExact()));
        } else if (value instanceof Set<?> set) {
            set.forEach(code -> document.add(new StringField(fact, (String) code, Field.Store.NO)));
        } else {
            document.add(new StringField(fact, (String) value, Field.Store.NO));
        }
    }

    static Query query(Condition condition) {
        if (condition instanceof AllOf all) {
            return joined(all.parts().stream().map(Structured::query).toList(), Occur.MUST);
        }
        if (condition instanceof AnyOf any) {
            return joined(any.parts().stream().map(Structured::query).toList(), Occur.SHOULD);
        }
        if (condition instanceof Not not) {
            return without(query(not.part()));
        }
        if (condition instanceof OneOf oneOf) {
            return terms(oneOf.fact(), oneOf.codes(), Occur.SHOULD);
        }
        if (condition instanceof Bounds bounds) {
            return range(bounds);
        }
        return includes(condition);
    }

    private static Query includes(Condition condition) {
        if (!(condition instanceof Includes includes)) {
            throw new IllegalArgumentException("No query for " + condition + (condition instanceof CountBounds ? ", a count" : ""));
        }
        Query terms = terms(
                includes.fact(), includes.codes(), includes.quantity() == Quantity.ALL ? Occur.MUST : Occur.SHOULD);
        return includes.quantity() == Quantity.NONE ? without(terms) : terms;
    }

    private static Query terms(String fact, Collection<String> codes, Occur occur) {
        return joined(
                codes.stream().map(code -> (Query) new TermQuery(new Term(fact, code))).toList(), occur);
    }

    private static Query joined(Collection<Query> parts, Occur occur) {
        if (parts.isEmpty()) {
            return occur == Occur.MUST ? new MatchAllDocsQuery() : new MatchNoDocsQuery();
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        parts.forEach(part -> builder.add(part, occur));
        return builder.build();
    }

    private static Query without(Query query) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.MUST)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private static Query range(Bounds bounds) {
        long low = bounds.low()
                .map(bound -> bound.value().longValueExact() + (bound.included() ? 0 : 1))
                .orElse(Long.MIN_VALUE);
        long high = bounds.high()
                .map(bound -> bound.value().longValueExact() - (bound.included() ? 0 : 1))
                .orElse(Long.MAX_VALUE);
        return LongPoint.newRangeQuery(bounds.fact(), low, high);
    }
}
