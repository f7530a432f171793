using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Payloads;

namespace Consultare.Integrations.Feegow;

/// <summary>Reads the lists that give names to ids.</summary>
internal sealed class LookupLists(FeegowApi api)
{
    public Task<Answer<IReadOnlyDictionary<long, TValue>>> ReadAsync<TValue>(
        string path,
        string query,
        Func<LookupReader<TValue>> createReader,
        CancellationToken cancellationToken,
        Func<IReadOnlyDictionary<long, TValue>>? onConflict = null) =>
        api.GetAsync(
            new FeegowRequest<IReadOnlyDictionary<long, TValue>>(
                path, query, (body, failures) => Read(body, failures, createReader()), onConflict),
            cancellationToken);

    /// <summary>Active and inactive professionals are asked for one after the other; both must answer.</summary>
    public async Task<Answer<IReadOnlyDictionary<long, string>>> ReadProfessionalsAsync(CancellationToken cancellationToken)
    {
        const string path = "/professional/list";
        var active = await ReadAsync(path, "?ativo=1", LookupReaders.Professionals, cancellationToken);
        if (active is not Success<IReadOnlyDictionary<long, string>> { Value: var working } first)
        {
            return active;
        }

        // Where nobody is inactive, 409 is Feegow's way to say so (1.8).
        var inactive = await ReadAsync(
            path, "?ativo=0", LookupReaders.Professionals, cancellationToken, () => new Dictionary<long, string>());
        return inactive is Success<IReadOnlyDictionary<long, string>> { Value: var former } second
            ? new Success<IReadOnlyDictionary<long, string>>(
                Union(former, working), Math.Max(first.Attempts, second.Attempts))
            : inactive;
    }

    private static Answer<IReadOnlyDictionary<long, TValue>> Read<TValue>(
        ReadOnlySpan<byte> body,
        FeegowFailures failures,
        LookupReader<TValue> reader)
    {
        var answer = FeegowPayload.ReadList(body, reader, failures, acceptsBareList: true);
        return answer is Success<Envelope> && reader.IsUnrecognizable
            ? new Failed<IReadOnlyDictionary<long, TValue>>(failures.BadPayload("uma lista sem os campos esperados"))
            : answer.Map(_ => reader.Entries);
    }

    private static Dictionary<long, string> Union(
        IReadOnlyDictionary<long, string> names,
        IReadOnlyDictionary<long, string> preferred)
    {
        var all = new Dictionary<long, string>(names);
        foreach (var (id, name) in preferred)
        {
            all[id] = name;
        }

        return all;
    }
}
