using Consultare.Grains.Abstractions.Status;
using Consultare.Web.Problems;
using Consultare.Web.Status;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Web.Runs;

/// <summary>Answers a request for a replay or a preview.</summary>
internal static class RunReceipts
{
    /// <summary>202, or the refusal.</summary>
    public static Results<Accepted<RunAcceptedResponse>, ProblemHttpResult> Answer(RunReceipt receipt) => receipt.Refusal switch
    {
        RunRefusal.None => TypedResults.Accepted(
            (string?)null, new RunAcceptedResponse(receipt.RunId, receipt.Service, ServiceResponses.Word(receipt.State))),
        RunRefusal.NotFound => HubProblem.Of(
            StatusCodes.Status404NotFound, "parte_desconhecida", "Esta execução não tem uma parte com esse número.", "pageNo"),
        RunRefusal.NotFailed => HubProblem.Of(
            StatusCodes.Status409Conflict, "parte_sem_falha", "Só uma parte que falhou pode ser repetida."),
        RunRefusal.TooMany => HubProblem.Of(
            StatusCodes.Status409Conflict, "pedidos_demais", "Já há pedidos demais à espera neste serviço; tente quando eles terminarem."),
        _ => HubProblem.Of(
            StatusCodes.Status409Conflict, "nao_disponivel", "Este serviço não pode fazer isso; use Atualizar."),
    };
}
