using Consultare.Data.Settings;
using Consultare.Grains.Credentials;
using Consultare.Web.Access;
using Consultare.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Web.Settings;

/// <summary>The settings page (hub-domain 5.16, 6.7): reading asks for view, every change and test for edit (F27).</summary>
internal static class SettingsEndpoints
{
    private const int MostAuditRows = 100;

    /// <summary>Registers what the routes need.</summary>
    public static void AddSettingsDesk(this IServiceCollection services)
    {
        services.AddStoredKeys();
        services.AddSingleton<FeegowKeyProbe>();
        services.AddSingleton<CredentialLines>();
        services.AddSingleton<CredentialDesk>();
        services.AddSingleton<AlertDesk>();
    }

    /// <summary>Maps /api/admin/settings.</summary>
    public static void MapSettings(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/admin/settings").WithTags("Configurações");

        group.MapGet("/", GetAsync).RequirePage("settings", PageAction.View).WithName("GetSettings");
        group.MapPost("/", SaveAsync).RequirePage("settings", PageAction.Edit).WithName("SaveCredential");
        group.MapPost("/test", TestAsync).RequirePage("settings", PageAction.Edit).WithName("TestCredential");
        group.MapGet("/audit", ListAuditAsync).RequirePage("settings", PageAction.View).WithName("ListSettingsAudit");
        group.MapPost("/alerts", SaveAlertsAsync).RequirePage("settings", PageAction.Edit).WithName("SaveAlerts");
        group.MapPost("/alerts/test", TestAlertsAsync).RequirePage("settings", PageAction.Edit).WithName("TestAlerts");
    }

    private static async Task<Ok<SettingsResponse>> GetAsync(
        CredentialDesk credentials, AlertDesk alerts, IConfiguration environment, CancellationToken cancellationToken) =>
        TypedResults.Ok(new SettingsResponse(
            await credentials.ListAsync(cancellationToken),
            OutsideHosts.List(environment),
            await alerts.ReadAsync(cancellationToken)));

    private static async Task<Results<Ok<SavedResponse>, ProblemHttpResult>> SaveAsync(
        CredentialRequest request, CredentialDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        var (row, change, fault) = CredentialForm.Read(request);
        if (fault is not null)
        {
            return Invalid(fault);
        }

        await desk.SaveAsync(row!, change!, http.GetViewer().Name, cancellationToken);
        return TypedResults.Ok(new SavedResponse(true));
    }

    private static async Task<Results<Ok<TestResponse>, ProblemHttpResult>> TestAsync(
        TestRequest request, CredentialDesk desk, CancellationToken cancellationToken) =>
        KnownCredential.Find(request.Service, request.UnitId) is { } known
            ? TypedResults.Ok(await desk.TestAsync(known, cancellationToken))
            : Invalid(new FormFault("service", "Não há credencial com esse nome. As conhecidas são: feegow, clinia, google."));

    private static async Task<Ok<IReadOnlyList<AuditResponse>>> ListAuditAsync(
        AuditStore audit, CancellationToken cancellationToken)
    {
        var entries = await audit.ListAsync(MostAuditRows, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<AuditResponse>>(
            [.. entries.Select(one => new AuditResponse(one.At, one.By, one.Action, one.Target, one.Fields))]);
    }

    private static async Task<Results<Ok<SavedResponse>, ProblemHttpResult>> SaveAlertsAsync(
        AlertSettingsRequest request, AlertDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        await desk.SaveAsync(request, http.GetViewer().Name, cancellationToken) is { } fault
            ? Invalid(fault)
            : TypedResults.Ok(new SavedResponse(true));

    private static async Task<Ok<AlertTestResponse>> TestAlertsAsync(AlertDesk desk)
    {
        var trial = await desk.TestAsync();
        return TypedResults.Ok(new AlertTestResponse(trial.Ok, trial.Message));
    }

    private static ProblemHttpResult Invalid(FormFault fault) =>
        HubProblem.Of(StatusCodes.Status400BadRequest, "configuracao_invalida", fault.Detail, fault.Field);
}
