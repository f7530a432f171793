using System.Text;
using Consultare.Integrations.Feegow.Web;
using FsCheck;
using FsCheck.Fluent;

namespace Consultare.Integrations.Tests.Feegow.Web;

/// <summary>Whose a token is, by the queue it opens (hub-integrations 4.5).</summary>
public sealed class QueueItemsTests
{
    [Theory]
    [InlineData("""[{"UnidadeID":3},{"UnidadeID":"3"}]""", TokenVerdict.Verified)]
    [InlineData("""[{"UnidadeID":3},{"UnidadeID":3},{"UnidadeID":2}]""", TokenVerdict.Verified)]
    [InlineData("""[{"UnidadeID":3},{"UnidadeID":2}]""", TokenVerdict.Undecided)]
    [InlineData("[]", TokenVerdict.Undecided)]
    [InlineData("""[{"UnidadeID":2}]""", TokenVerdict.Foreign)]
    [InlineData("""[{"id":1},5,null]""", TokenVerdict.Foreign)]
    [InlineData("""[{"UnidadeID":3.5}]""", TokenVerdict.Foreign)]
    [InlineData("""{"UnidadeID":3}""", TokenVerdict.Unclear)]
    [InlineData("""[{"UnidadeID":"\ud800"}]""", TokenVerdict.Unclear)]
    [InlineData("<html>", TokenVerdict.Unclear)]
    [InlineData("", TokenVerdict.Unclear)]
    public void Read_OfAQueue_SaysWhoseItIs(string body, TokenVerdict verdict) =>
        QueueItems.Read(Encoding.UTF8.GetBytes(body), 3).ShouldBe(verdict);

    [Fact]
    public void Read_OfAnyBytes_NeverThrows() =>
        Prop.ForAll<byte[]>(bytes => Enum.IsDefined(QueueItems.Read(bytes, 3))).QuickCheckThrowOnFailure();
}
