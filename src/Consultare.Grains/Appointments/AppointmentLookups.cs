using System.Collections.Concurrent;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;

namespace Consultare.Grains.Appointments;

/// <summary>The name lists of one run; a list that could not be read leaves the stored names as they were.</summary>
internal sealed class AppointmentLookups(FeegowClient feegow)
{
    private const string Prefix = "lista:";
    private readonly ConcurrentDictionary<Lookup, IReadOnlyDictionary<long, string>> _names = [];
    private IReadOnlyDictionary<long, long>? _groupOfProcedure;

    /// <summary>The pages that read the lists.</summary>
    public static IReadOnlyList<PlannedPage> Pages { get; } =
    [
        new($"{Prefix}profissionais", IsPreparation: true),
        new($"{Prefix}especialidades", IsPreparation: true),
        new($"{Prefix}procedimentos", IsPreparation: true),
        new($"{Prefix}grupos", IsPreparation: true),
    ];

    /// <summary>The name behind an id: null when the id or its list is unknown.</summary>
    public string? Name(Lookup lookup, long? id) =>
        id is { } known && _names.TryGetValue(lookup, out var names) ? names.GetValueOrDefault(known) : null;

    /// <summary>Whether every list was read.</summary>
    public bool AreComplete => KnowsGroups && _names.Count == Enum.GetValues<Lookup>().Length - 1;

    /// <summary>Whether both lists of the procedure groups were read.</summary>
    public bool KnowsGroups => _groupOfProcedure is not null && _names.ContainsKey(Lookup.Groups);

    /// <summary>The group of a procedure: null when unknown.</summary>
    public string? GroupOf(long? procedureId) =>
        procedureId is { } id && _groupOfProcedure is { } groups && groups.TryGetValue(id, out var group)
            ? Name(Lookup.Groups, group)
            : null;

    /// <summary>Reads the list of a page.</summary>
    public async Task<PageResult> ReadAsync(PlannedPage page, CancellationToken cancellationToken) => page.Key[Prefix.Length..] switch
    {
        "profissionais" => Keep(Lookup.Professionals, await feegow.ListProfessionalsAsync(cancellationToken)),
        "especialidades" => Keep(Lookup.Specialties, await feegow.ListSpecialtiesAsync(cancellationToken)),
        "grupos" => Keep(Lookup.Groups, await feegow.ListProcedureGroupsAsync(cancellationToken)),
        _ => KeepProcedures(await feegow.ListProceduresAsync(cancellationToken)),
    };

    private PageResult Keep(Lookup lookup, Answer<IReadOnlyDictionary<long, string>> answer)
    {
        if (answer is not Success<IReadOnlyDictionary<long, string>> success)
        {
            return AnswerWeights.OfLookup(answer, FeegowCredential.Key);
        }

        _names[lookup] = success.Value;
        return Read(success.Value.Count, success.Attempts);
    }

    private PageResult KeepProcedures(Answer<IReadOnlyDictionary<long, long>> answer)
    {
        if (answer is not Success<IReadOnlyDictionary<long, long>> success)
        {
            return AnswerWeights.OfLookup(answer, FeegowCredential.Key);
        }

        _groupOfProcedure = success.Value;
        return Read(success.Value.Count, success.Attempts);
    }

    // A list's entries are not rows of the run: they would blur what was read of the appointments.
    private static PageResult Read(int entries, int attempts) => new() { Promised = 0, Attempts = attempts, Note = $"{entries} nomes." };
}
