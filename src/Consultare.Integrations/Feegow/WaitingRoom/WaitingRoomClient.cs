using System.Globalization;
using AngleSharp.Html.Parser;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Feegow.Web;
using Consultare.Integrations.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Feegow.WaitingRoom;

/// <summary>
/// Reads the medical waiting rooms from Feegow's pages (hub-integrations 5). A session stands at one unit at a time, so
/// units are read one after another; the client itself keeps nothing between calls.
/// </summary>
public sealed partial class WaitingRoomClient : IDisposable
{
    private const string FragmentQuery =
        "?TipoAtendimentoTriagem=ATENDIMENTO&FiltroStatus=2&Ordem=HoraSta&StatusExibir=4";

    private readonly HttpMessageInvoker _http;
    private readonly WebPages _pages;
    private readonly WaitingTable _table;
    private readonly QueueFailures _failures;
    private readonly string _unitAttribute;
    private readonly ILogger _logger;

    /// <summary>A client with its own bounded connections.</summary>
    /// <param name="options">What a call may cost; read once.</param>
    /// <param name="clock">Measures time-outs and waits.</param>
    /// <param name="logger">Told of every failed reading, without names or cookies.</param>
    public WaitingRoomClient(
        IOptions<FeegowQueueOptions> options, TimeProvider clock, ILogger<WaitingRoomClient> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = options.Value;
        _logger = logger;
        _unitAttribute = settings.UnitAttribute;
        _failures = new QueueFailures("a fila médica", settings);
        _http = new HttpMessageInvoker(IntegrationHandler.Create(settings.ConnectTimeout));
        _pages = new WebPages(new RetryingSender(_http, settings.Limits, clock), _failures);
        _table = new WaitingTable(_failures, settings.MaxPatients);
    }

    /// <summary>Takes the session to a unit, sees to it that it got there, and reads who waits.</summary>
    /// <param name="session">A signed-in session.</param>
    /// <param name="unitId">2, 3 or 12.</param>
    /// <param name="cancellationToken">Ends the call, waits between attempts included.</param>
    public async Task<Answer<WaitingReading>> ReadAsync(
        WebSession session, int unitId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var answer = await SwitchAsync(session, unitId, cancellationToken) switch
        {
            Success<bool> { Value: var proven } => await FetchAsync(session, unitId, proven, cancellationToken),
            Failed<bool> failed => new Failed<WaitingReading>(failed.Failure),
            _ => throw new InvalidOperationException("An answer is a success or a failure."),
        };
        if (answer is Failed<WaitingReading> { Failure: var failure })
        {
            LogFailed(unitId, failure.Kind, failure.StatusCode, failure.Attempts);
        }

        return answer;
    }

    /// <summary>Closes the client's connections.</summary>
    public void Dispose() => _http.Dispose();

    private async Task<Answer<bool>> SwitchAsync(WebSession session, int unitId, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/v8.1/?P=MudaLocal&Pers=1&MudaLocal={unitId}");
        return await _pages.GetAsync(session, path, cancellationToken) switch
        {
            Success<WebPage> { Value: var landing } => Verify(landing.Html, unitId),
            Failed<WebPage> failed => new Failed<bool>(failed.Failure),
            _ => throw new InvalidOperationException("An answer is a success or a failure."),
        };
    }

    // Where the landing page tells its unit, it must be the one asked for (S24); where it does not, nothing is proven.
    private Answer<bool> Verify(string landing, int unitId)
    {
        using var document = new HtmlParser().ParseDocument(landing);
        var told = document.QuerySelector($"[{_unitAttribute}]")?.GetAttribute(_unitAttribute)?.Trim();
        return string.IsNullOrEmpty(told) ? new Success<bool>(false, 1)
            : told == unitId.ToString(CultureInfo.InvariantCulture) ? new Success<bool>(true, 1)
            : new Failed<bool>(_failures.OtherUnit());
    }

    private async Task<Answer<WaitingReading>> FetchAsync(
        WebSession session, int unitId, bool isUnitProven, CancellationToken cancellationToken)
    {
        var page = await _pages.GetAsync(session, "/v8.1/ListaEsperaCont.asp" + FragmentQuery, cancellationToken);
        return page switch
        {
            Success<WebPage> success => _table.Read(success.Value.Html)
                .After(success.Attempts)
                .Map(patients => new WaitingReading(unitId, isUnitProven, patients)),
            Failed<WebPage> failed => new Failed<WaitingReading>(failed.Failure),
            _ => throw new InvalidOperationException("An answer is a success or a failure."),
        };
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Waiting room of unit {UnitId} not read: {Kind}, status {Status}, {Attempts} attempts")]
    private partial void LogFailed(int unitId, FailureKind kind, int? status, int attempts);
}
