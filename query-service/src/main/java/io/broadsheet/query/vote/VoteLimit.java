package io.broadsheet.query.vote;

import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.api.Problem;
import io.broadsheet.query.limit.Allowances;
import io.broadsheet.query.limit.Quota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** How often one address may vote, so that one person with many ids does not count as many. */
@ApplicationScoped
class VoteLimit {

    private final Allowances allowances;

    VoteLimit(QueryConfig config) {
        var votes = config.votes();
        this.allowances = new Allowances(new Quota("votes", votes.perAddress(), votes.window()));
    }

    /** Throws a problem 429 where the address has voted too often. */
    void check(String address) {
        var allowance = allowances.take(address, System.nanoTime());
        if (!allowance.granted()) {
            var refusal = allowance.refusal();
            var answer = Response.fromResponse(Problem.response(refusal.status(), refusal.title(), refusal.detail()));
            allowance.headers().forEach(answer::header);
            throw Problem.of(answer.build());
        }
    }
}
