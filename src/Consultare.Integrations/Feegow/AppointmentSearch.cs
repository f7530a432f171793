using System.Globalization;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Payloads;

namespace Consultare.Integrations.Feegow;

/// <summary>
/// Reads a slice of <c>/appoints/search</c>. We ask for the whole window, but whether Feegow then pages all the same is
/// not certain (ambiguity A2), so an answer that may be just a first page is asked on about (S16).
/// </summary>
internal sealed class AppointmentSearch(FeegowApi api)
{
    private const string Path = "/appoints/search";

    /// <summary>The page size Feegow uses when none is asked for (hub-integrations 1.6).</summary>
    private const int UsualPageSize = 50;

    /// <summary>Asked for from the second page on; larger than the usual size, so that a larger answer proves paging.</summary>
    private const int PageSize = 500;

    /// <summary>A slice of that many pages is no slice of a clinic.</summary>
    private const int MaxPages = 200;

    public async Task<Answer<AppointmentSlice>> ReadAsync(
        DateOnly start,
        DateOnly end,
        CancellationToken cancellationToken)
    {
        var whole = await AskAsync(start, end, from: 0, cancellationToken);
        return whole is Success<AppointmentSlice> { Value.Read: UsualPageSize } maybeFirstPage
            ? await ReadOnAsync(maybeFirstPage, cancellationToken)
            : whole;
    }

    private async Task<Answer<AppointmentSlice>> ReadOnAsync(
        Success<AppointmentSlice> first,
        CancellationToken cancellationToken)
    {
        var slice = first.Value;
        var attempts = first.Attempts;
        for (var page = 2; page <= MaxPages; page++)
        {
            var answer = await AskAsync(slice.Start, slice.End, slice.Read, cancellationToken);
            if (answer is not Success<AppointmentSlice> { Value: var next } success)
            {
                return answer;
            }

            attempts = Math.Max(attempts, success.Attempts);
            if (next.Read == 0 || (page == 2 && IsSameWindow(slice, next)))
            {
                return new Success<AppointmentSlice>(slice, attempts);
            }

            if (!BringsNews(slice, next))
            {
                return api.Fail<AppointmentSlice>(Path, failures => failures.PagingStuck(), attempts);
            }

            slice = Join(slice, next);
        }

        return api.Fail<AppointmentSlice>(Path, failures => failures.PagingEndless(MaxPages), attempts);
    }

    /// <summary>Feegow looked at neither start nor size: the window just happens to hold as many as a page.</summary>
    private static bool IsSameWindow(AppointmentSlice first, AppointmentSlice next) =>
        next.Read == first.Read && !BringsNews(first, next);

    private static bool BringsNews(AppointmentSlice known, AppointmentSlice next)
    {
        var ids = IdsOf(known).ToHashSet();
        return IdsOf(next).Any(id => !ids.Contains(id));
    }

    private static IEnumerable<long> IdsOf(AppointmentSlice slice) =>
        slice.Items.Select(item => item.Id).Concat(slice.Rejected.Select(record => record.Id).OfType<long>());

    private static AppointmentSlice Join(AppointmentSlice known, AppointmentSlice next)
    {
        var newer = next.Items.Select(item => item.Id).ToHashSet();
        return known with
        {
            Items = [.. known.Items.Where(item => !newer.Contains(item.Id)), .. next.Items],
            Rejected = [.. known.Rejected, .. next.Rejected],
            Read = known.Read + next.Read,
        };
    }

    private Task<Answer<AppointmentSlice>> AskAsync(
        DateOnly start,
        DateOnly end,
        int from,
        CancellationToken cancellationToken)
    {
        var paging = from == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"&start={from}&offset={PageSize}");
        var query = string.Create(
            CultureInfo.InvariantCulture,
            $"?data_start={start:dd-MM-yyyy}&data_end={end:dd-MM-yyyy}&list_procedures=0{paging}");
        var request = new FeegowRequest<AppointmentSlice>(
            Path,
            query,
            (body, failures) => Read(body, failures, start, end),
            () => AppointmentSlice.Empty(start, end));
        return api.GetAsync(request, cancellationToken);
    }

    private static Answer<AppointmentSlice> Read(
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
}
