using System.Globalization;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Payloads;

namespace Consultare.Integrations.Feegow;

/// <summary>
/// Reads a slice of <c>/proposal/list</c>: ISO dates and by inclusion date, the notation proven to work (ambiguity A4).
/// </summary>
internal sealed class ProposalSearch(FeegowApi api)
{
    private const string Path = "/proposal/list";

    public Task<Answer<ProposalSlice>> ReadAsync(DateOnly start, DateOnly end, CancellationToken cancellationToken)
    {
        var query = string.Create(
            CultureInfo.InvariantCulture, $"?data_inicio={start:yyyy-MM-dd}&data_fim={end:yyyy-MM-dd}&tipo_data=I");
        return api.GetAsync(new FeegowRequest<ProposalSlice>(Path, query, Read), cancellationToken);
    }

    private static Answer<ProposalSlice> Read(ReadOnlySpan<byte> body, FeegowFailures failures)
    {
        var reader = new ProposalReader();
        var answer = FeegowPayload.ReadList(body, reader, failures);
        return answer is Success<Envelope> && reader.IsUnrecognizable
            ? new Failed<ProposalSlice>(failures.BadPayload("registros sem número de proposta"))
            : answer.Map(_ => reader.ToSlice());
    }
}
