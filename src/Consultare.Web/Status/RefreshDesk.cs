using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Abstractions.Status;
using Consultare.Web.Access;
using Consultare.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Web.Status;

/// <summary>Takes a refresh request: known service, permission on any of its pages (F24), then the status grain.</summary>
internal sealed class RefreshDesk(IGrainFactory grains)
{
    /// <summary>Answers a request by name of the service.</summary>
    public async Task<Results<Accepted<RefreshResponse>, ProblemHttpResult>> RequestAsync(string? name, Viewer viewer)
    {
        if (ServiceCatalogue.Find(name) is not { } service)
        {
            return Unknown(name);
        }

        if (!service.RefreshPages.Any(page => viewer.Can(page, PageAction.Refresh)))
        {
            return HubProblem.Of(
                StatusCodes.Status403Forbidden, "sem_permissao",
                $"Você não tem permissão para atualizar {service.DisplayName}. Peça a um administrador.", "service");
        }

        var receipt = await grains.GetGrain<IServiceStatusGrain>(service.Key).RequestRefreshAsync(viewer.Name);
        return TypedResults.Accepted((string?)null, Response(receipt));
    }

    /// <summary>The refusal of a name that is no service, naming the known ones.</summary>
    public static ProblemHttpResult Unknown(string? name)
    {
        var known = string.Join(", ", ServiceCatalogue.All.Select(service => service.Key));
        var detail = string.IsNullOrWhiteSpace(name)
            ? $"Informe o serviço. Os conhecidos são: {known}."
            : $"Não há serviço com esse nome. Os conhecidos são: {known}.";
        return HubProblem.Of(StatusCodes.Status400BadRequest, "servico_desconhecido", detail, "service");
    }

    private static RefreshResponse Response(RefreshReceipt receipt) => new()
    {
        Success = true,
        Message = Message(receipt),
        RunId = receipt.RunId,
        Service = receipt.Service,
        Status = ServiceResponses.Word(receipt.State),
        FollowUp = receipt.FollowUp,
        Joined = receipt.Joined,
    };

    private static string Message(RefreshReceipt receipt) => receipt switch
    {
        { FollowUp: true } => "Uma atualização está em andamento; outra começa assim que ela terminar.",
        { Joined: true } => "A atualização já estava em andamento; você a acompanha.",
        { State: ServiceState.Queued } => "Atualização pedida; começa ao fim do mês em curso da carga histórica.",
        _ => "Atualização pedida.",
    };
}
