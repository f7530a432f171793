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
    private readonly AppointmentSearch _appointments;
    private readonly LookupLists _lists;
    private readonly ProposalSearch _proposals;

    /// <summary>A client with its own bounded connections.</summary>
    /// <param name="options">Where, with which key, and at what cost; read once.</param>
    /// <param name="clock">Measures time-outs and waits.</param>
    /// <param name="logger">Told of every failed call, without key or personal data.</param>
    /// <param name="storedKey">Gives the key that was saved, which comes before the settings'; null when nobody keeps one.</param>
    public FeegowClient(
        IOptions<FeegowOptions> options, TimeProvider clock, ILogger<FeegowClient> logger, IFeegowKey? storedKey = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = options.Value;
        _http = new HttpMessageInvoker(IntegrationHandler.Create(settings.ConnectTimeout));
        var sender = new RetryingSender(_http, settings.Limits, clock);
        var api = new FeegowApi(sender, settings, storedKey ?? new NoFeegowKey(), clock, logger);
        _appointments = new AppointmentSearch(api);
        _lists = new LookupLists(api);
        _proposals = new ProposalSearch(api);
    }

    /// <summary>Every appointment with its day in a slice, in every status.</summary>
    /// <param name="start">First day, a day of the clinic.</param>
    /// <param name="end">Last day, included.</param>
    /// <param name="cancellationToken">Ends the call, waits between attempts included.</param>
    /// <exception cref="ArgumentException">
    /// The end is before the start, or the slice is longer than <see cref="AppointmentSlice.MaxLengthDays"/>: a 409 on
    /// such a slice would not mean "nothing found" (S05).
    /// </exception>
    public Task<Answer<AppointmentSlice>> SearchAppointmentsAsync(
        DateOnly start,
        DateOnly end,
        CancellationToken cancellationToken) =>
        end.DayNumber - start.DayNumber is >= 0 and <= AppointmentSlice.MaxLengthDays
            ? _appointments.ReadAsync(start, end, cancellationToken)
            : throw new ArgumentException(
                $"A slice is 0 to {AppointmentSlice.MaxLengthDays} days long; {start:o} to {end:o} is not.", nameof(end));

    /// <summary>Every proposal dated in a slice, in every status (hub-integrations 2).</summary>
    /// <param name="start">First day, a day of the clinic.</param>
    /// <param name="end">Last day, included.</param>
    /// <param name="cancellationToken">Ends the call, waits between attempts included.</param>
    /// <exception cref="ArgumentException">The end is before the start.</exception>
    public Task<Answer<ProposalSlice>> ListProposalsAsync(
        DateOnly start,
        DateOnly end,
        CancellationToken cancellationToken) =>
        start <= end
            ? _proposals.ReadAsync(start, end, cancellationToken)
            : throw new ArgumentException($"A slice does not end before it starts; {start:o} to {end:o} does.", nameof(end));

    /// <summary>Professional id to name, active and inactive ones (ambiguity A12: each is asked for by itself).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<IReadOnlyDictionary<long, string>>> ListProfessionalsAsync(CancellationToken cancellationToken) =>
        _lists.ReadProfessionalsAsync(cancellationToken);

    /// <summary>Specialty id to name.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<IReadOnlyDictionary<long, string>>> ListSpecialtiesAsync(CancellationToken cancellationToken) =>
        _lists.ReadAsync("/specialties/list", "", LookupReaders.Specialties, cancellationToken);

    /// <summary>Procedure group id to name.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<IReadOnlyDictionary<long, string>>> ListProcedureGroupsAsync(CancellationToken cancellationToken) =>
        _lists.ReadAsync("/procedures/groups", "", LookupReaders.ProcedureGroups, cancellationToken);

    /// <summary>Procedure id to group id, under any of the four names the group id goes by (ambiguity A3).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<IReadOnlyDictionary<long, long>>> ListProceduresAsync(CancellationToken cancellationToken) =>
        _lists.ReadAsync("/procedures/list", "", LookupReaders.Procedures, cancellationToken);

    /// <summary>Closes the client's connections.</summary>
    public void Dispose() => _http.Dispose();
}
