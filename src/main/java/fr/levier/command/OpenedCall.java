package fr.levier.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Call;
import fr.levier.call.CallDetailView;
import fr.levier.call.CallEvent;
import fr.levier.call.CallJson;
import fr.levier.call.CallMerge;
import fr.levier.call.Catalogue;
import fr.levier.call.Disagreement;
import fr.levier.match.Matcher;
import fr.levier.match.Situation;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import fr.levier.rule.Term;
import java.time.Instant;
import java.util.List;

/** One call with its history, with what pages say otherwise and with the rates of its campaign, as the commands about one call print it. */
record OpenedCall(
        Call call,
        List<CallEvent> events,
        List<Disagreement> disagreements,
        List<Term> terms,
        Instant now,
        Messages messages,
        Names names) {

    /** Opens the call that the user means, for the authority for which they ask. */
    static OpenedCall of(CallArgument which, Session session, Messages messages) {
        Catalogue catalogue = session.bean(Catalogue.class);
        Call call = which.find(catalogue);
        return new OpenedCall(
                call,
                catalogue.events(call.id()),
                CallMerge.disagreements(catalogue.sightings(call.id())),
                session.bean(Matcher.class)
                        .one(Situation.NOBODY, call, session.now())
                        .verdict()
                        .terms(),
                session.now(),
                messages,
                session.bean(Names.class));
    }

    /** Returns everything that is known of it, in words. */
    String all() {
        return new CallPrinter(messages).all(line(), view(), call, new RateLines(messages).of(terms));
    }

    /** Returns its history alone, in words. */
    String history() {
        return new CallPrinter(messages).history(line(), view());
    }

    ObjectNode json() {
        return CallJson.of(call, disagreements, now);
    }

    private String line() {
        return new CallLines(messages).line(call, now);
    }

    private CallDetailView view() {
        return CallDetailView.of(call, events, disagreements, now, messages, names);
    }
}
