using System.Globalization;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Payloads;
using Consultare.Integrations.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Feegow;

/// <summary>
/// Asks Feegow's REST API for appointments and the lists that name their ids (hub-integrations 1). Every call answers a
/// value or a classified failure; trouble that tends to pass is asked again first. Safe for concurrent use.
/// </summary>
public sealed class FeegowClient : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly FeegowApi _api;

    /// <summary>A client with its own bounded connections.</summary>
    /// <param name="options">Where, with which key, and at what cost; read once.</param>
    /// <param name="clock">Measures time-outs and waits.</param>
    /// <param name="logger">Told of every failed call, without key or personal data.</param>
    public FeegowClient(IOptions<FeegowOptions> options, TimeProvider clock, ILogger<FeegowClient> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = options.Value;
        _http = new HttpMessageInvoker(IntegrationHandler.Create(settings.ConnectTimeout));
        _api = new FeegowApi(new RetryingSender(_http, settings.Limits, clock), settings, clock, logger);
    }

    /// <summary>Every appointment with its day in a slice, in every status.</summary>
    /// <param name="start">First day, a day of the clinic.</param>
    /// <param name="end">Last day, included.</param>
    /// <param name="cancellationToken">Ends the call, waits between attempts included.</param>
    /// <exception cref="ArgumentException">
    /// The end is before the start, or the slice is longer than <see cref="AppointmentSlice.MaxLengthDays"/>: a 409 on
    /// such a slice would not mean "nothing found".
    /// </exception>
    public Task<Answer<AppointmentSlice>> SearchAppointmentsAsync(
        DateOnly start,
        DateOnly end,
        CancellationToken cancellationToken)
    {
        if (end.DayNumber - start.DayNumber is < 0 or > AppointmentSlice.MaxLengthDays)
        {
            throw new ArgumentException(
                $"A slice is 0 to {AppointmentSlice.MaxLengthDays} days long; {start:o} to {end:o} is not.", nameof(end));
        }

        var request = new FeegowRequest<AppointmentSlice>(
            "/appoints/search",
            string.Create(CultureInfo.InvariantCulture, $"?data_start={start:dd-MM-yyyy}&data_end={end:dd-MM-yyyy}&list_procedures=0"),
            (body, failures) => ReadSlice(body, failures, start, end),
            () => AppointmentSlice.Empty(start, end));
        return _api.GetAsync(request, cancellationToken);
    }

    /// <summary>Professional id to name, active and inactive ones (ambiguity A12: each asked for by itself).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Answer<IReadOnlyDictionary<long, string>>> ListProfessionalsAsync(CancellationToken cancellationToken)
    {
        var active = await ListAsync("/professional/list", "?ativo=1", LookupReaders.Professionals, cancellationToken);
        if (active is not Success<IReadOnlyDictionary<long, string>> found)
        {
            return active;
        }

        var inactive = await ListAsync("/professional/list", "?ativo=0", LookupReaders.Professionals, cancellationToken);
        return inactive is Success<IReadOnlyDictionary<long, string>> more
            ? new Success<IReadOnlyDictionary<long, string>>(
                Union(more.Value, found.Value), Math.Max(found.Attempts, more.Attempts))
            : inactive;
    }

    /// <summary>Specialty id to name.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<IReadOnlyDictionary<long, string>>> ListSpecialtiesAsync(CancellationToken cancellationToken) =>
        ListAsync("/specialties/list", "", LookupReaders.Specialties, cancellationToken);

    /// <summary>Procedure group id to name.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<IReadOnlyDictionary<long, string>>> ListProcedureGroupsAsync(CancellationToken cancellationToken) =>
        ListAsync("/procedures/groups", "", LookupReaders.ProcedureGroups, cancellationToken);

    /// <summary>Procedure id to group id, under any of the four names the group id goes by (ambiguity A3).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<IReadOnlyDictionary<long, long>>> ListProceduresAsync(CancellationToken cancellationToken) =>
        ListAsync("/procedures/list", "", LookupReaders.Procedures, cancellationToken);

    /// <summary>Closes the client's connections.</summary>
    public void Dispose() => _http.Dispose();

    private Task<Answer<IReadOnlyDictionary<long, TValue>>> ListAsync<TValue>(
        string path,
        string query,
        Func<LookupReader<TValue>> createReader,
        CancellationToken cancellationToken)
    {
        var request = new FeegowRequest<IReadOnlyDictionary<long, TValue>>(
            path, query, (body, failures) => ReadLookup(body, failures, createReader()));
        return _api.GetAsync(request, cancellationToken);
    }

    private static Answer<AppointmentSlice> ReadSlice(
        ReadOnlySpan<byte> body,
        FeegowFailures failures,
        DateOnly start,
        DateOnly end)
    {
        var reader = new AppointmentReader();
        var answer = FeegowPayload.ReadList(body, reader, failures);
        return answer is Success<Envelope> && reader.IsUnrecognizable
            ? new Failed<AppointmentSlice>(failures.BadPayload("registros sem número de agendamento"))
            : answer.Map(_ => reader.ToSlice(start, end));
    }

    private static Answer<IReadOnlyDictionary<long, TValue>> ReadLookup<TValue>(
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
